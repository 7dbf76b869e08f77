import keras


class Share(keras.metrics.Mean):
    """A metric that old callers may reset by the old name."""

    def reset_states(self):
        """The same."""
        self.reset_state()


class Both(keras.metrics.Mean):
    def reset_states(self):
        return self.reset_state()


class More(keras.metrics.Mean):
    def reset_state(self):
        super().reset_state()
        self.seen = 0


share = Share()
share.reset_state()
