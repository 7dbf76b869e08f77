"""``python -m flake8_keras_migrate`` is ``keras-migrate``."""

import sys

from .cli import main

sys.exit(main())
