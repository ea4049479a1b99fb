#ifndef HORYZONT_CCURL_H
#define HORYZONT_CCURL_H
#include <curl/curl.h>

// Swift cannot call functions with a variable number of arguments; each kind of option has a function here.

typedef size_t (*horyzont_curl_reader)(char *buffer, size_t size, size_t count, void *context);
typedef int (*horyzont_curl_listener)(CURL *handle, curl_infotype kind, char *bytes, size_t count, void *context);

static inline CURLcode horyzont_curl_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode horyzont_curl_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode horyzont_curl_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode horyzont_curl_body(CURL *handle, horyzont_curl_reader reader, void *context) {
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, reader);
    return curl_easy_setopt(handle, CURLOPT_READDATA, context);
}
static inline CURLcode horyzont_curl_listen(CURL *handle, horyzont_curl_listener listener, void *context) {
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, listener);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
    return curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
}
static inline int horyzont_curl_is_command(curl_infotype kind) { return kind == CURLINFO_HEADER_OUT; }
static inline int horyzont_curl_is_reply(curl_infotype kind) { return kind == CURLINFO_HEADER_IN; }
#endif
