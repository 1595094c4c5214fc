module consumer {
  requires org.nutgraf;
  requires org.nutgraf.transformer.en;
}
