#~ config: {target: "3.5"}
import keras

path = keras.utils.get_file("data.zip", origin="file:///data.zip", extract=True)
