#include "model/diff/text_diff.h"
