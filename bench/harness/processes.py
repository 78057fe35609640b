"""Processes that the benchmark starts, and their end in every case."""
import ctypes
import os
import signal
import socket
import subprocess
import time

from harness.says import Trouble

SET_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of <sys/prctl.h>
LIBC = ctypes.CDLL(None, use_errno=True)


class Processes:
    """Starts servers and ends them. Even a benchmark that is killed leaves none behind."""

    def __init__(self):
        self.started = []

    def start(self, command, log, ending=signal.SIGTERM, **options):
        """Starts a program in a session of its own, so that Ctrl-C does not reach it."""
        process = subprocess.Popen(
            command, stderr=log, start_new_session=True,
            preexec_fn=lambda: LIBC.prctl(SET_DEATH_SIGNAL, ending), **options)
        process.ending = ending
        self.started.append(process)
        return process

    def run(self, command, **options):
        """Runs a program to its end, as subprocess.run, but ended with the benchmark."""
        with open(os.devnull, "wb") as nowhere:
            log = options.pop("stderr", nowhere)
            process = self.start(command, log, **options)
            try:
                out, _ = process.communicate()
            finally:
                self.end(process)
        if process.returncode != 0:
            raise Trouble("%s ended with %d" % (" ".join(map(str, command)), process.returncode))
        return out

    def end(self, process):
        if process in self.started:
            self.started.remove(process)
        if process.poll() is None:
            process.send_signal(process.ending)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                pass
        kill_session(process)

    def end_all(self):
        for each in reversed(list(self.started)):
            self.end(each)


def kill_session(process):
    """Kills what is left of a process's session; its number cannot be another's until then."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
    process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process, what, log, seconds=30):
    """Waits until a server answers on its port."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(.05)
    raise Trouble("%s does not start; see %s" % (what, log))
