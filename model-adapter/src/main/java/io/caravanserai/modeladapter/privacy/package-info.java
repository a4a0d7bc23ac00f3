/** Takes personal data out of texts before they leave, and puts it back into what returns. */
@NullMarked
package io.caravanserai.modeladapter.privacy;

import org.jspecify.annotations.NullMarked;
