"""How many entries each client of a practice has in each ISO week: what a person would write in half an hour.

It looks for two keys at the left edge of the front matter, and understands no more of it.
"""

import collections
import datetime
import os
import sys


def front_matter(path):
    """Returns the keys and values of a file's front matter, as text."""
    values = {}
    with open(path, encoding="utf-8-sig") as file:
        if file.readline().rstrip() != "---":
            return values
        for line in file:
            if line.rstrip() == "---":
                break
            key, colon, value = line.partition(": ")
            if colon and not key.startswith(" "):
                values[key] = value.strip()
    return values


def main(root):
    """Prints a line for each client and week."""
    counts = collections.Counter()
    clients = os.path.join(root, "clients")
    for client in os.listdir(clients):
        for folder, _, names in os.walk(os.path.join(clients, client)):
            for name in names:
                values = front_matter(os.path.join(folder, name))
                if values.get("type") != "reflection":
                    continue
                year, week, _ = datetime.date.fromisoformat(values["date"][:10]).isocalendar()
                counts[client, f"{year}-W{week:02}"] += 1
    for (client, week), count in sorted(counts.items()):
        print(client, week, count)


main(sys.argv[1])
