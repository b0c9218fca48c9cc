// The page that `tariffs page` writes stands inside the binary.
#include "EmbeddedPage.h"

static const unsigned char calculate_js[] = {
#embed "calculate.js"
    , '\n',
#embed "page.js"
};
static const unsigned char page_css[] = {
#embed "page.css"
    , '\n',
#embed "calculate.css"
};

EmbeddedPageFile embedded_page_script(void) {
    return (EmbeddedPageFile){calculate_js, sizeof calculate_js};
}

EmbeddedPageFile embedded_page_style(void) {
    return (EmbeddedPageFile){page_css, sizeof page_css};
}
