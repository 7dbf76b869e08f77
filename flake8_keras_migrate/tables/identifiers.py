"""Kind and name of a string identifier that Keras 3 does not know -> fix, replacement, advice. Made by tools/write_tables.py; do not edit."""

# ruff: noqa: E501, RUF100
# fmt: off

IDENTIFIERS: dict[str, str] = {
    "activation ELU": "s|\"elu\"",
    "activation LeakyReLU": "s|keras.layers.LeakyReLU(0.3)",
    "activation PReLU": "s|keras.layers.PReLU()",
    "activation ReLU": "s|\"relu\"",
    "activation Softmax": "s|\"softmax\"",
    "activation ThresholdedReLU": "-||write it as a function, x * (x > 1.0)",
    "constraint RadialConstraint": "-||write it as a subclass of keras.constraints.Constraint",
    "constraint maxnorm": "s|\"max_norm\"",
    "constraint nonneg": "s|\"non_neg\"",
    "constraint radial_constraint": "-||write it as a subclass of keras.constraints.Constraint",
    "constraint unitnorm": "s|\"unit_norm\"",
    "initializer Constant": "s|keras.initializers.Constant(0.0)",
    "initializer constant": "s|keras.initializers.Constant(0.0)",
    "loss cosine_proximity": "u|\"cosine_similarity\"",
    "loss huber_loss": "s|\"huber\"",
    "loss kullback_leibler_divergence": "s|\"kl_divergence\"",
    "loss logcosh": "s|\"log_cosh\"",
    "metric KLD": "s|keras.metrics.KLDivergence(name=\"KLD\")",
    "metric MeanRelativeError": "-||write it as a subclass of keras.metrics.Mean",
    "metric MeanTensor": "-||write it as a subclass of keras.metrics.Metric",
    "metric cosine": "u|keras.metrics.CosineSimilarity(name=\"cosine\")",
    "metric cosine_proximity": "u|keras.metrics.CosineSimilarity(name=\"cosine_proximity\")",
    "metric huber": "-|keras.losses.huber|give the function keras.losses.huber",
    "metric huber_loss": "-|keras.losses.huber|give the function keras.losses.huber",
    "metric kld": "s|keras.metrics.KLDivergence(name=\"kld\")",
    "metric kullback_leibler_divergence": "s|keras.metrics.KLDivergence(name=\"kullback_leibler_divergence\")",
    "metric log_cosh": "s|keras.metrics.LogCoshError(name=\"log_cosh\")",
    "metric logcosh": "s|keras.metrics.LogCoshError(name=\"logcosh\")",
    "regularizer activity_l1": "s|keras.regularizers.L1()",
    "regularizer activity_l1l2": "s|keras.regularizers.L1L2(0.01, 0.01)",
    "regularizer activity_l2": "s|keras.regularizers.L2()",
    "regularizer l1_l2": "s|keras.regularizers.L1L2(0.01, 0.01)",
}
