#include "model/http/content_coding.h"
