package io.caravanserai.modeladapter.training.text;

/** A lesson and what its learners see of it, row by row. */
record TextMatter(TextLesson lesson, DenseRows dense, SparseRows sparse) {}
