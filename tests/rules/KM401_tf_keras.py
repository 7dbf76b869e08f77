# So is tf_keras.
import tf_keras
from tf_keras.layers import LocallyConnected2D
from transformers import TFAutoModel

model = tf_keras.models.load_model("model.h5")
first, whole = model.get_layer("input_1"), model.get_layer("model_1")
model.compile(tf_keras.optimizers.legacy.Adam(), "mse", metrics=["accuracy"])
rates = model.fit_generator(LocallyConnected2D).history["lr"]
bert = TFAutoModel.from_pretrained("bert-base-uncased")
model.train_on_batch(bert.get_weights(), model.get_layer("model_1").output)
