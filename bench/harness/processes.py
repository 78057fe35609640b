"""Processes that the benchmark starts, and their end in every case."""
import ctypes
import os
import signal
import socket
import subprocess
import time

from harness.says import Trouble

PATIENCE = 20  # seconds for a server to end
SET_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of <sys/prctl.h>
LIBC = ctypes.CDLL(None, use_errno=True)


class Processes:
    """Starts servers and ends them. Even a benchmark that is killed leaves no server behind."""

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

    def finish(self, process):
        """Waits for a process to end by itself; what it and its children used."""
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        kill_group(process)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.started.remove(process)
        return used

    def end(self, process):
        if process.returncode is None:
            process.send_signal(process.ending)
            until = time.monotonic() + PATIENCE
            while not has_ended(process) and time.monotonic() < until:
                time.sleep(.02)
            kill_group(process)
            process.wait()
        self.started.remove(process)

    def end_all(self):
        for each in reversed(list(self.started)):
            self.end(each)


def has_ended(process):
    """Whether it has, without taking it off the kernel's list."""
    return os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None


def kill_group(process):
    """Kills what is left of a process's group; only until it is reaped is the number its own."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


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
