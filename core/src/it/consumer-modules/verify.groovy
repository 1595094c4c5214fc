// Every engine found its models on the module path.
def log = new File(basedir, 'build.log').text
def engines = ['opennlp', 'transformer']
if (log.contains('corenlp PLACE')) {
  engines << 'corenlp'
}
engines.each {
  assert log.contains(it + ' COUNTRY Chile')
  assert log.contains(it + ' PLACE Lima')
  assert log.contains(it + ' json true')
  assert log.contains(it + ' done')
}
assert !new File(basedir, 'target/modules').list().any { it.startsWith('stanford-corenlp') } || engines.contains('corenlp')
return true
