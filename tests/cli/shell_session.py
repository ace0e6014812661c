#!/usr/bin/env python3
"""Types into the interactive shell on a terminal of its own and reads what a user would see.

    shell_session.py INDEXER SEARCHER CORPUS
"""
import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

PROMPT = "akhbar> "
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x07|\r")


class Session:
    def __init__(self, command, environment):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)

    def read_until(self, text, seconds=60):
        """What is printed up to and with the next `text` at the end."""
        seen, end = b"", time.monotonic() + seconds
        while time.monotonic() < end:
            if not select.select([self.terminal], [], [], 0.1)[0]:
                continue
            try:
                piece = os.read(self.terminal, 65536)
            except OSError:
                break
            if not piece:
                break
            seen += piece
            shown = ESCAPES.sub("", seen.decode("utf-8", "replace"))
            if text and shown.endswith(text):
                return shown
        shown = ESCAPES.sub("", seen.decode("utf-8", "replace"))
        if text:
            sys.exit(f"waited for {text!r} and saw:\n{shown}")
        return shown

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def ask(self, line):
        self.type(line + "\n")
        return self.read_until(PROMPT)

    def end(self):
        rest = self.read_until("", 10)
        return rest, os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def expect(where, text, *parts):
    for part in parts:
        if part not in text:
            sys.exit(f"{where}: no {part!r} in:\n{text}")


def main():
    indexer, searcher, corpus = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as directory:
        index = os.path.join(directory, "news.db")
        subprocess.run([indexer, "--quiet", index, os.path.join(corpus, "articles")], check=True,
                       stdout=subprocess.DEVNULL)
        environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm", "HOME": directory,
                       "XDG_STATE_HOME": os.path.join(directory, "state"), "NO_COLOR": "1"}
        shell = Session([searcher, index], environment)
        expect("start", shell.read_until(PROMPT), "120 articles. Type words to search, .help for more.")
        expect(".help", shell.ask(".help"), ".similar N", "Filters:", "source:")
        expect("query", shell.ask("idle units"), "1. ", "idle")
        expect("Persian query", shell.ask("شهرک صنعتی"), "1. ", "صنعتی")
        expect(".limit", shell.ask(".limit 2") + shell.ask("sanctions"), "1–2", "\n2. ")
        expect(".more", shell.ask(".more"), "3–4", "\n3. ")
        expect(".show", shell.ask(".show 3"), "anctions*")
        expect(".show without a list number", shell.ask(".show 99"), "by its number")
        expect(".similar", shell.ask(".similar 3"), "1. ")
        expect(".sort", shell.ask(".sort newest"), ".sort takes relevance, date or -date")
        expect(".format", shell.ask(".format ids") + shell.ask("saffron"), "cbd-20181121-51\n")
        expect("unknown command", shell.ask(".frobnicate"), "There is no .frobnicate; .help lists")
        expect("refused query", shell.ask("sorce:x"), 'unknown field "sorce"')
        shell.type("saffr\t")
        expect("completion of words", shell.read_until("saffron"), "saffron")
        shell.type("\x03")
        expect("Ctrl-C", shell.read_until(PROMPT), "^C")
        shell.type(".qu\t\n")
        rest, status = shell.end()
        if status != 0:
            sys.exit(f".quit ended with {status}:\n{rest}")
        history = pathlib.Path(directory, "state/akhbar/history").read_text(encoding="utf-8")
        expect("history", history, "idle units\n", "شهرک صنعتی\n", ".quit\n")
        shell = Session([searcher, index], environment)
        shell.read_until(PROMPT)
        shell.type("\x04")
        if shell.end()[1] != 0:
            sys.exit("Ctrl-D does not leave with 0")
    print("the shell answers as it should")


main()
