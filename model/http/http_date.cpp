#include "model/http/http_date.h"
