"""CPU time and memory of process trees, from /proc.

The client's CPU is what the kernel says at its end. A server's is the growth of what its processes
and those it has reaped used. The SSH server does not reap its sftp-server in every case, so that its
processes are sampled as well, and the larger figure counts.
"""
import os
import threading
import time

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
MIB = 1024 * 1024
INTERVAL = .05
BEFORE = .3  # servers come to rest
AFTER = .5   # and end what the client left them


class Meter:
    """Measures one piece of work at a time beside the two servers."""

    def __init__(self, database, remote, processes):
        self.database = database.process.pid
        self.remote = remote.process.pid
        self.processes = processes

    def command(self, start):
        """The figures of a process that the function starts, from its start to its end."""
        watch = Watch(self.database, self.remote)
        process = start()
        watch.begin(process.pid)
        used = self.processes.finish(process)
        watch.end()
        return {
            "exit": process.returncode,
            "cpu": used.ru_utime + used.ru_stime,
            "largestMib": used.ru_maxrss / 1024,
            "wall": watch.wall,
            **watch.servers(),
        }

    def servers(self, work):
        """What the work returns, and the servers' figures during it."""
        watch = Watch(self.database, self.remote)
        watch.begin(None)
        done = work()
        watch.end()
        return done, watch.servers()


class Watch:
    """One measurement: the figures before, a thread that looks every now and then, the end."""

    def __init__(self, database, remote):
        time.sleep(BEFORE)
        self.database = database
        self.remote = remote
        processes = table()
        self.database_before = used(processes, database)
        self.remote_before = used(processes, remote)
        self.own_before = {pid: processes[pid].own for pid in tree(processes, remote)}
        self.own = {}
        self.client = None
        self.peak = 0
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.look_on, daemon=True)
        self.began = time.monotonic()
        self.wall = 0

    def begin(self, client):
        self.client = client
        self.thread.start()

    def end(self):
        self.wall = time.monotonic() - self.began
        self.over.set()
        self.thread.join()

    def look_on(self):
        while not self.over.wait(INTERVAL):
            processes = table()
            for pid in set(tree(processes, self.remote)) | (self.own.keys() & processes.keys()):
                self.own[pid] = processes[pid].own
            if self.client:
                pages = sum(processes[pid].pages for pid in tree(processes, self.client))
                self.peak = max(self.peak, pages * PAGE)

    def servers(self):
        time.sleep(AFTER)
        processes = table()
        sampled = sum(own - self.own_before.get(pid, 0) for pid, own in self.own.items())
        reaped = used(processes, self.remote) - self.remote_before
        return {
            "database": (used(processes, self.database) - self.database_before) / TICKS,
            "sshd": max(sampled, reaped) / TICKS,
            "treeMib": self.peak / MIB,
        }


class Stat:
    """One line of /proc/PID/stat: CPU time in ticks, memory in pages."""

    def __init__(self, line):
        # The program's name stands in brackets and may hold blanks.
        fields = line[line.rindex(")") + 2:].split()
        self.parent = int(fields[1])
        self.own = int(fields[11]) + int(fields[12])
        self.reaped = int(fields[13]) + int(fields[14])
        self.pages = int(fields[21])


def table():
    """All processes by their numbers."""
    processes = {}
    for each in os.listdir("/proc"):
        if each.isdigit():
            try:
                with open("/proc/%s/stat" % each, encoding="utf-8", errors="replace") as stat:
                    processes[int(each)] = Stat(stat.read())
            except OSError:
                pass  # it has ended meanwhile
    return processes


def tree(processes, root):
    """A process and all that descend from it, as far as they live."""
    children = {}
    for pid, each in processes.items():
        children.setdefault(each.parent, []).append(pid)
    waiting = [root]
    found = []
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children.get(pid, [])
    return [pid for pid in found if pid in processes]


def used(processes, root):
    """Ticks of a tree and of those that it has reaped."""
    return sum(processes[pid].own + processes[pid].reaped for pid in tree(processes, root))
