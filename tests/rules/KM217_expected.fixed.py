# A test that says that this fails.
import unittest

import keras
import pytest


def test_clip():
    with pytest.raises(ValueError, match="Only one"):
        keras.optimizers.SGD(clipnorm=1.0, clipvalue=1.0)
    keras.optimizers.SGD(clipnorm=1.0)


class Test(unittest.TestCase):
    def test_clip(self):
        with self.assertRaisesRegex(ValueError, "Only one"):
            keras.optimizers.SGD(clipnorm=1.0, clipvalue=1.0)
        with self.subTest("kept"):
            keras.optimizers.SGD(clipnorm=1.0)
