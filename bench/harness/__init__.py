"""The benchmark: one module for each thing that it starts, measures or checks."""
