"""The rules of Nghị định 30/2020/NĐ-CP that a file can show, each under its number."""
