from tensorflow.keras import Input
from tensorflow.keras.layers import GRU, LSTM, Bidirectional, Dense

inputs = Input((5, 3))
extra = Dense(2)(Input((3,)))
out = LSTM(2, return_state=True)(inputs)
states = out[1:]
feed = [inputs] + states  #~ KM722
more = out[1:] + [extra]  #~ KM722
all_ = [extra, extra] + out  #~ KM722
out.append(extra)  #~ KM722
out[0] = extra  #~ KM722
gru = GRU(2, return_state=True)
result = gru(inputs)
result.extend([extra])  #~ KM722
both = Bidirectional(LSTM(2, return_state=True))(inputs)
wide = both[1:] + list(both)  #~ KM722

fine, h, c = LSTM(2, return_state=True)(inputs)
kept = [h, c] + [extra]
also = list(out[1:]) + [extra]
first, *rest = LSTM(2, return_state=True)(inputs)
rest.append(extra)
rest = rest + [extra]
sequence = LSTM(2, return_sequences=True)(inputs)
shifted = sequence + sequence
