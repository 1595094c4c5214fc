// SPDX-License-Identifier: Apache-2.0
/**
 * The English model of {@code org.nutgraf.transformer.Transformer}: resources only, in the folder
 * {@code META-INF/nutgraf}. An application on the module path requires it beside {@code
 * org.nutgraf}, since nothing else would resolve it.
 */
module org.nutgraf.transformer.en {}
