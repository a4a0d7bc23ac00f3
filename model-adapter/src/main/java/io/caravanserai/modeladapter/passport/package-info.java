/** Model passports as files: read strictly, checked against schema and catalogue, with their rules and golden scores. */
@NullMarked
package io.caravanserai.modeladapter.passport;

import org.jspecify.annotations.NullMarked;
