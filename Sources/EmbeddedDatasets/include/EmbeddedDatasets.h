#ifndef EMBEDDED_DATASETS_H
#define EMBEDDED_DATASETS_H

#include <stddef.h>

/// One file of `datasets/`, byte for byte as it was when the program was built.
typedef struct {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
} EmbeddedDatasetFile;

/// The number of embedded files.
size_t embedded_dataset_file_count(void);

/// The embedded file at `index`, which must be below `embedded_dataset_file_count()`.
EmbeddedDatasetFile embedded_dataset_file(size_t index);

#endif
