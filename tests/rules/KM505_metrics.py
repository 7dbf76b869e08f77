"""Metrics that are known by their names."""

from keras.metrics import Mean
from keras.models import Sequential
from others import Counter, EdgeMetric


class Tally:
    def reset_states(self):
        self.count = 0


def run(metrics, train_metric, model, counter):
    edge = EdgeMetric()
    edge.reset_states()
    for metric in metrics:
        metric.reset_states()  #~ KM505
    for m in model.metrics:
        m.reset_states()  #~ KM505
    for part in model.parts:
        part.reset_states()
    train_metric.reset_states()  #~ KM505
    counter.reset_states()
    tally_metric = Tally()
    tally_metric.reset_states()
    Counter.metric().reset_states()
    train_metric.reset_state()
    try:
        train_metric.reset_states()
    except AttributeError:
        train_metric.reset_state()
    return Mean(), Sequential()
