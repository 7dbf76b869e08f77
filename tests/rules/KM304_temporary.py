import os
import tempfile
from pathlib import Path
from tempfile import NamedTemporaryFile, mkdtemp

import keras
import pytest

model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(2)])
folder = tempfile.mkdtemp()
model.save(folder)  #~ KM304
model.save_weights(folder)  #~ KM303
model.save(os.path.join(folder, "m"))  #~ KM304
model.save(os.path.join(folder, "m.keras"))
model.save(Path(folder) / "m.keras")
model.save(mkdtemp(suffix="x") + "/m.keras")
model.save(mkdtemp("x"))  #~ KM304

with tempfile.TemporaryDirectory() as inside:
    model.save(inside)  #~ KM304
    model.save(f"{inside}/m.keras")
    model = keras.models.load_model(inside)  #~ KM305

with NamedTemporaryFile(suffix=".h5") as file:
    model.save_weights(file.name)  #~ KM303
with NamedTemporaryFile() as file:
    model.save(file.name)  #~ KM304
with NamedTemporaryFile(suffix=".keras") as file:
    model.save(file.name)
with NamedTemporaryFile(suffix=os.environ["ENDING"]) as file:
    model.save(file.name)

handle, name = tempfile.mkstemp(".h5")
model.save_weights(name)  #~ KM303
model.load_weights(name)
handle, name = tempfile.mkstemp(".keras")
model.save(name)
model.save(tempfile.mkstemp()[1])  #~ KM304


def test_saving(tmp_path, tmpdir):
    model.save(str(tmp_path))  #~ KM304
    model.save_weights(str(tmp_path))  #~ KM303
    model.save(str(tmpdir.join("model")))  #~ KM304
    model.save(str(tmpdir.join("model.keras")))
    model.save(tmp_path / "model.keras")


@pytest.fixture
def saved(tmp_path):
    model.save(tmp_path)  #~ KM304
    return tmp_path


def save(tmp_path):
    model.save(tmp_path)


class TestSaving:
    def setup_method(self):
        self.folder = tempfile.mkdtemp()

    def test_save(self):
        model.save(self.get_temp_dir())  #~ KM304
        model.save(os.path.join(self.get_temp_dir(), "model.keras"))
        model.save(self.folder)  #~ KM304
        model.save(self.folder + ".keras")
        with pytest.raises(ValueError):
            model.save(self.folder)
