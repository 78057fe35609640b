"""What must be installed, and by which Debian packages."""
import glob
import os
import shutil
import subprocess

from harness.says import Trouble, progress

PACKAGES = {
    "psql": "postgresql-client",
    "sshd": "openssh-server",
    "sftp": "openssh-client",
    "ssh-keygen": "openssh-client",
    "zstd": "zstd",
    "openssl": "openssl",
    "curl": "curl",
    "gpg": "gnupg",
    "javac": "openjdk-17-jdk-headless",
}


def require(install):
    """Stops with the packages to install where something is missing; installs them if asked."""
    os.environ["PATH"] += os.pathsep + "/usr/sbin"
    packages = missing()
    if packages and install:
        apt_get(packages)
        packages = missing()
    if packages:
        raise Trouble(
            "needs more programs; install them: apt-get install --no-install-recommends "
            + " ".join(packages) + (", or run again with --install" if os.getuid() == 0 else ""))
    if "sftp" not in output("curl", "--version").split():
        raise Trouble("this curl cannot do SFTP; install Debian's: apt-get install curl")


def missing():
    packages = {package for program, package in PACKAGES.items() if not shutil.which(program)}
    if not postgres_folder():
        packages.add("postgresql")
    return sorted(packages)


def apt_get(packages):
    if os.getuid() != 0:
        raise Trouble("only root can install: apt-get install " + " ".join(packages))
    progress("installing " + " ".join(packages))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", *command], env=quiet, stdout=subprocess.DEVNULL, check=True)


def postgres_folder():
    """The folder with initdb and postgres, of the newest version; None where there is none."""
    found = [os.path.dirname(each) for each in glob.glob("/usr/lib/postgresql/*/bin/initdb")]
    if found:
        return max(found, key=lambda folder: float(folder.split("/")[-2]))
    initdb = shutil.which("initdb")
    return os.path.dirname(os.path.realpath(initdb)) if initdb else None


def sftp_server():
    for each in ("/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server"):
        if os.path.exists(each):
            return each
    return "internal-sftp"


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
