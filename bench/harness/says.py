"""What is told to the person who waits: progress on standard error, troubles as exceptions."""
import sys
import time

BEGAN = time.monotonic()


class Trouble(Exception):
    """Something that the person has to see to; its text says what."""


def progress(text):
    print("%5.0f s  %s" % (time.monotonic() - BEGAN, text), file=sys.stderr, flush=True)
