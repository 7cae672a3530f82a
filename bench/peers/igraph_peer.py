"""Times igraph (Debian: python3-igraph) on a network written by the benchmark.

usage: igraph_peer.py FILE NODES directed|undirected SOURCE RUNS TASK...
FILE holds pairs of 32-bit node numbers, little-endian. Prints one line a task: name, fastest seconds, a result to compare.
"""
import array
import sys
import time

import igraph

path, nodes, kind, source, runs = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
flat = array.array("i")
with open(path, "rb") as file:
    flat.frombytes(file.read())
ends = flat.tolist()
started = time.perf_counter()
graph = igraph.Graph(n=nodes, edges=list(zip(ends[::2], ends[1::2])), directed=kind == "directed")
print("build", time.perf_counter() - started, graph.ecount(), sep="\t", flush=True)

lengths = [1 + (31 * a + 17 * b) % 97 / 97 for a, b in zip(ends[::2], ends[1::2])]
undirected = graph.as_undirected(mode="collapse") if kind == "directed" else graph

TASKS = {
    "bfs": lambda: sum(1 for d in graph.distances(source=[source], mode="out")[0] if d != float("inf")),
    "weighted": lambda: sum(d for d in graph.distances(source=[source], weights=lengths, mode="out")[0] if d != float("inf")),
    "pagerank": lambda: max(graph.pagerank(damping=0.85)),
    "weak": lambda: len(graph.connected_components(mode="weak")),
    "strong": lambda: len(graph.connected_components(mode="strong")),
    "transitivity": lambda: undirected.transitivity_undirected(),
    "clustering": lambda: sum(undirected.transitivity_local_undirected(mode="zero")) / nodes,
    "core": lambda: max(undirected.coreness()),
    "communities": lambda: graph.community_multilevel().modularity,
    "betweenness": lambda: max(graph.betweenness(directed=kind == "directed")),
    "labels": lambda: len(graph.community_label_propagation()),
    "layout": lambda: len(graph.layout_drl()),
}

for name in sys.argv[6:]:
    best, result = float("inf"), None
    for _ in range(runs):
        started = time.perf_counter()
        result = TASKS[name]()
        best = min(best, time.perf_counter() - started)
        if best > 5:
            break
    print(name, best, result, sep="\t", flush=True)
