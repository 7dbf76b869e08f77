import keras

model = keras.Sequential([keras.layers.Dense(1)])
lines = []
model.summary(print_fn=lines.append)  #~ KM614
model.summary(print_fn=lambda line: lines.append(line))  #~ KM614
print(lines[0])
parts = []
model.summary(print_fn=parts.append)
text = "\n".join(parts)
model.summary(print_fn=print)
with open("summary.txt", "w") as file:
    model.summary(print_fn=lambda x: file.write(x + "\n"))
model.summary(print_fn=lambda line, line_break=False: lines.append(line))
model.summary()
frame.summary(print_fn=lines.append)


def page(model: keras.Model):
    summary = []
    model.summary(print_fn=lambda x: summary.append(x))
    summary = "\n".join(summary)
    return summary[:100], len(summary)


def shortened(model: keras.Model):
    summary = []
    model.summary(print_fn=lambda x: summary.append(x))  #~ KM614
    summary = summary[2:]
    return "\n".join(summary)
