#ifndef EMBEDDED_PAGE_H
#define EMBEDDED_PAGE_H

#include <stddef.h>

/// One file of the page of tariffs, byte for byte.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} EmbeddedPageFile;

/// The script of the page.
EmbeddedPageFile embedded_page_script(void);

/// The style of the page.
EmbeddedPageFile embedded_page_style(void);

#endif
