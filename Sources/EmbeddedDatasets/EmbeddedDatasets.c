// The data set stands inside the binary, so that a copied `tariffs` works on its own.
// A test holds that every file of `datasets/` is named here and is embedded byte for byte.
#include "EmbeddedDatasets.h"

static const unsigned char tables_csv[] = {
#embed "../../datasets/tables.csv"
};
static const unsigned char tariffs_csv[] = {
#embed "../../datasets/tariffs.csv"
};
static const unsigned char readings_csv[] = {
#embed "../../datasets/readings.csv"
};
static const unsigned char mentions_csv[] = {
#embed "../../datasets/mentions.csv"
};

static const EmbeddedDatasetFile files[] = {
    {"tables.csv", tables_csv, sizeof tables_csv},
    {"tariffs.csv", tariffs_csv, sizeof tariffs_csv},
    {"readings.csv", readings_csv, sizeof readings_csv},
    {"mentions.csv", mentions_csv, sizeof mentions_csv},
};

size_t embedded_dataset_file_count(void) { return sizeof files / sizeof files[0]; }

EmbeddedDatasetFile embedded_dataset_file(size_t index) { return files[index]; }
