from keras.layers import DepthwiseConv2D
from keras.applications.mobilenet import MobileNet
from keras.activations import relu6
from keras.models import load_model
from keras.utils import CustomObjectScope

with CustomObjectScope({"relu6": relu6, "DepthwiseConv2D": DepthwiseConv2D}):
    model = load_model("mobilenet.h5")
