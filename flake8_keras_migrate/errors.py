"""What ends a command: its message is for the user, who gets it in one line on standard error and exit code 2."""


class Failure(Exception):
    """The message says what is wrong, where, and what to do."""
