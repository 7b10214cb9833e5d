"""The Word templates that travel with the engine, each built from the blocks of `layout`."""
