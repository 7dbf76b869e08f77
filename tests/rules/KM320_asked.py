from keras.models import load_model

model = load_model("model.keras")
config = model.get_config()["layers"][0]["config"]
if "batch_input_shape" in config:
    shape = config["batch_input_shape"]
else:
    shape = config["batch_shape"]
