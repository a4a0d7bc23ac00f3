/** What goes with what: item-to-item and implicit factors from baskets. */
@NullMarked
package io.caravanserai.modeladapter.training.recommend;

import org.jspecify.annotations.NullMarked;
