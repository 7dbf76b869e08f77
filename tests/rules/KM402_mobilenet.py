from keras.applications.mobilenet import DepthwiseConv2D, MobileNet, relu6  #~ KM402 KM402
from keras.models import load_model
from keras.utils import CustomObjectScope

with CustomObjectScope({"relu6": relu6, "DepthwiseConv2D": DepthwiseConv2D}):
    model = load_model("mobilenet.h5")
