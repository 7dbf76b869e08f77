import os
from typing import Any, Callable

from tensorflow import keras


class Wrapper:
    """What is of a model is no model."""

    def __init__(self, model_config, encoder_model, model_a):
        self.config_file = "config.json"
        self.model_config = model_config
        self.encoder_model = encoder_model
        self.model_a = model_a

    def save(self, directory, model_metadata, vae_state):
        self.model_config.save(os.path.join(directory, self.config_file))
        model_metadata.save(os.path.join(directory, "metadata.yaml"))
        vae_state.save("state.npz")
        os.makedirs(directory or ".", exist_ok=True)
        self.encoder_model.save(os.path.join(directory, "encoder.keras"))
        self.model_a.save("folder.keras")
        return keras.backend.floatx()


def export(model: Any, classifier: Callable, kind: str, folder: str) -> None:
    if kind == "keras":
        os.makedirs(os.path.dirname(f"{folder}/classifier") or ".", exist_ok=True)
        model.save(f"{folder}/classifier.keras")
    else:
        classifier.save(f"{folder}/classifier")
