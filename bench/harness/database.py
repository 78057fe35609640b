"""The seller: a PostgreSQL of the benchmark's own, with a database for each number of customers."""
import os
import pwd
import signal
import subprocess

from harness import needs
from harness.place import BENCH
from harness.processes import free_port, wait_for
from harness.says import Trouble, progress

USER = "bench"
ENOUGH_MEMORY_KIB = 4 * 1024 * 1024


class Database:
    """Listens on loopback only and writes nothing to the disk for certain: the data is invented."""

    def __init__(self, place, processes):
        self.folder = place.postgres
        self.log = place.logs / "postgres.log"
        self.processes = processes
        self.programs = needs.postgres_folder()
        self.port = None
        self.process = None

    def start(self):
        if not (self.folder / "PG_VERSION").exists():
            self.initialise()
        self.port = free_port()
        with open(self.log, "ab") as log:
            self.process = self.processes.start(
                [self.programs + "/postgres", "-D", str(self.folder), "-p", str(self.port),
                 *self.settings()],
                log, ending=signal.SIGINT, stdout=log, cwd="/", **as_postgres())
        wait_for(self.port, self.process, "PostgreSQL", self.log)
        self.until_it_answers()

    def initialise(self):
        progress("making a PostgreSQL")
        self.folder.mkdir(exist_ok=True)
        if os.getuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
        made = subprocess.run(
            [self.programs + "/initdb", "-D", str(self.folder), "--locale=C.UTF-8", "-E", "UTF8",
             "-A", "trust", "-U", USER, "--no-sync"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/", **as_postgres())
        if made.returncode:
            raise Trouble(
                "initdb cannot use %s, perhaps because the user postgres cannot reach it; give"
                " another folder with --work\n%s" % (self.folder, made.stderr))

    @staticmethod
    def settings():
        told = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "shared_buffers": "512MB" if memory_kib() >= ENOUGH_MEMORY_KIB else "128MB",
            "max_wal_size": "8GB",
            "wal_level": "minimal",
            "max_wal_senders": "0",
            "autovacuum": "off",  # it would work in the middle of a measurement
            "fsync": "off",
        }
        return [word for name, value in told.items() for word in ("-c", "%s=%s" % (name, value))]

    def until_it_answers(self):
        for _ in range(100):
            if self.psql("postgres", "-c", "select 1", check=False).returncode == 0:
                return
        raise Trouble("PostgreSQL does not answer; see %s" % self.log)

    def load(self, records):
        """Makes the customers unless they are there from before."""
        name = self.name(records)
        if self.value("postgres", "select 1 from pg_database where datname = '%s'" % name):
            return
        progress("inventing and loading %s customers" % format(records, ","))
        # Only under its final name is a database whole.
        self.psql("postgres", "-c", "drop database if exists loading")
        self.psql("postgres", "-c", "create database loading")
        self.psql("loading", "-f", str(BENCH / "schema.sql"))
        with open(self.log, "ab") as log:
            generator = self.processes.start(
                [str(BENCH / "generate.py"), str(records)], log, stdout=subprocess.PIPE)
            self.psql("loading", "-c", "\\copy customers from stdin", stdin=generator.stdout)
            generator.stdout.close()
            self.processes.finish(generator)
            if generator.returncode:
                raise Trouble("the generator failed; see %s" % self.log)
        self.psql("loading", "-c", "vacuum (freeze, analyze) customers")
        self.psql("postgres", "-c", "alter database loading rename to %s" % name)
        self.psql("postgres", "-c", "checkpoint")

    def copy(self, records):
        """The customers once more, for them to change, with an index on what tells a change."""
        name = self.name(records) + "_changing"
        self.psql("postgres", "-c", "drop database if exists " + name)
        self.psql("postgres", "-c", "create database %s template %s" % (name, self.name(records)))
        self.psql(name, "-c", "create index on customers (updated_at)")
        self.psql(name, "-c", "vacuum (freeze, analyze) customers")
        return name

    @staticmethod
    def name(records):
        return "crm_%d" % records

    def address(self, name):
        return "jdbc:postgresql://127.0.0.1:%d/%s" % (self.port, name)

    def environment(self, records):
        """For the floors, which read by psql."""
        return {
            "PGHOST": "127.0.0.1", "PGPORT": str(self.port), "PGUSER": USER,
            "PGDATABASE": self.name(records), "PGCONNECT_TIMEOUT": "10",
        }

    def psql(self, database, *words, check=True, stdin=subprocess.DEVNULL):
        ran = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1",
             "-p", str(self.port), "-U", USER, "-d", database, *words],
            stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            start_new_session=True)
        if check and ran.returncode:
            raise Trouble("psql failed: " + ran.stderr)
        return ran

    def value(self, database, query):
        return self.psql(database, "-c", query).stdout.strip()


def as_postgres():
    """PostgreSQL refuses to run as root, so root starts it as the user postgres."""
    if os.getuid() != 0:
        return {}
    owner = pwd.getpwnam("postgres")
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


def memory_kib():
    with open("/proc/meminfo", encoding="ascii") as lines:
        return int(next(lines).split()[1])
