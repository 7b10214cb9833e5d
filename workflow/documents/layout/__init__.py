"""The layout of Nghị định 30/2020/NĐ-CP: its geometry as data, and the blocks drawn from it."""
