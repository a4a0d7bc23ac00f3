/** What scores: models with passports behind the ports of the domain, each replaced by its declared rules when it fails. */
@NullMarked
package io.caravanserai.modeladapter;

import org.jspecify.annotations.NullMarked;
