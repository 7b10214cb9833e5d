"""What long work does, one module for each kind of job."""
