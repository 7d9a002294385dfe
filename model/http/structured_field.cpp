#include "model/http/structured_field.h"
