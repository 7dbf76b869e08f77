from keras.layers import Dense, Input, Merge, merge  #~ KM401 KM402
from keras.models import Model, Sequential

left, right = Input((4,)), Input((4,))
total = merge([left, right], mode="sum", name="total")  #~ KM503
both = merge([left, right, total], mode="concat")  #~ KM503
beside = merge([left, right], mode="concat", concat_axis=1)  #~ KM503
mean = merge([left, right], mode="ave", concat_axis=-1)  #~ KM503
angle = merge([left, right], mode="cos", dot_axes=1)  #~ KM503
inner = merge([left, right], mode="dot")  #~ KM503
own = merge([left, right], mode=lambda x: x[0] - x[1], output_shape=(4,))  #~ KM503
layer = Merge(mode="mul", name="product")([left, right])  #~ KM503
model = Model([left, right], Dense(1)(both))

first, second = Sequential([Dense(2)]), Sequential([Dense(2)])
whole = Sequential()
whole.add(Merge([first, second], mode="concat"))  #~ KM503
