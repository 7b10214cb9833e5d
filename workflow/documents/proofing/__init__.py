"""A template edited in Word, proof-read: what it asks for, against what the engine gives."""
