/* Peer of bench text/match: Hyperscan's literal mode over the same patterns and documents.
 * Usage: match PATTERNS TEXTS RUNS   (one UTF-8 pattern or document a line)
 * Prints: hits, seconds to build, seconds of the fastest scan. Build: cc -O2 match.c -lhs */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    char **text;
    size_t *length;
    size_t count;
} lines_t;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static lines_t read_lines(const char *path)
{
    lines_t lines = {0};
    size_t capacity = 0;
    size_t size = 0;
    char *line = NULL;
    ssize_t length;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    while ((length = getline(&line, &size, file)) >= 0) {
        if (length > 0 && line[length - 1] == '\n') length--;
        if (lines.count == capacity) {
            capacity = capacity == 0 ? 1024 : capacity * 2;
            lines.text = realloc(lines.text, capacity * sizeof *lines.text);
            lines.length = realloc(lines.length, capacity * sizeof *lines.length);
        }
        lines.text[lines.count] = malloc((size_t)length + 1);
        memcpy(lines.text[lines.count], line, (size_t)length);
        lines.text[lines.count][length] = 0;
        lines.length[lines.count++] = (size_t)length;
    }
    free(line);
    fclose(file);
    return lines;
}

static int on_match(unsigned int id, unsigned long long from, unsigned long long to, unsigned int flags, void *context)
{
    (void)id, (void)from, (void)to, (void)flags;
    ++*(unsigned long long *)context;
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: match PATTERNS TEXTS RUNS\n");
        return 2;
    }
    lines_t patterns = read_lines(argv[1]);
    lines_t texts = read_lines(argv[2]);
    unsigned int *ids = calloc(patterns.count, sizeof *ids);
    unsigned int *flags = calloc(patterns.count, sizeof *flags);
    for (size_t i = 0; i < patterns.count; i++) ids[i] = (unsigned int)i;

    hs_database_t *database = NULL;
    hs_compile_error_t *error = NULL;
    hs_scratch_t *scratch = NULL;
    double started = now();
    if (hs_compile_lit_multi((const char *const *)patterns.text, flags, ids, patterns.length, (unsigned int)patterns.count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
        fprintf(stderr, "%s\n", error->message);
        return 1;
    }
    double build = now() - started;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;

    unsigned long long hits = 0;
    double best = 1e9;
    for (int run = 0; run < atoi(argv[3]); run++) {
        hits = 0;
        started = now();
        for (size_t i = 0; i < texts.count; i++)
            if (texts.length[i] > 0) hs_scan(database, texts.text[i], (unsigned int)texts.length[i], 0, scratch, on_match, &hits);
        double taken = now() - started;
        if (taken < best) best = taken;
    }
    printf("%llu %.6f %.6f\n", hits, build, best);
    return 0;
}
