#include "model/http/field_syntax.h"
