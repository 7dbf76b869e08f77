import keras

teacher = keras.Sequential([keras.layers.Dense(1), keras.layers.Dropout(0.5)])
student = keras.Sequential([keras.layers.Dense(1), keras.layers.Dropout(0.5)])
for t, s in zip(teacher.variables, student.variables):  #~ KM618 KM618
    s.assign(t)
print(len(teacher.non_trainable_variables))  #~ KM618
print(teacher.variables[0])  #~ KM618
for t, s in zip(teacher.weights, student.weights):
    s.assign(t)
for variable in teacher.variables:
    print(variable)
zip(teacher.trainable_variables, student.trainable_variables)
zip(config.variables, other.variables)
