"""flake8-keras-migrate: finds, and fixes, code that breaks or computes something else on Keras 3."""

__version__ = "0.1.0"
