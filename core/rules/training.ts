import type { TermRule } from './rule.ts';

export const trainingRule: TermRule = {
  id: 'training',
  title: 'Teaching, policy or advice in general',
  category: 'training',
  source: 'https://www.hhs.gov/hipaa/for-professionals/training/index.html',
  terms: [
    {
      topic: null,
      confidence: 'medium',
      words: `
abstract submission
amendment
annual training
answer key
case vignette
case study
cme
cme credit
competency
continuing education
correct answer
course
curriculum
faq
for example
fictional case
grand rounds
guideline
guidelines
handout
handbook
hypothetical
in-service
inservice
journal club
learning objectives
lecture
module
multiple choice
objectives
policy and procedure
policy text
policy update
post-test
powerpoint
procedure manual
protocol amendment
quiz
residents conference
scenario
slide
slides
standing order
study guide
syllabus
teaching
textbook
tip sheet
training
tutorial
vignette
webinar series
workshop
capacitacion
curso
diapositivas
ejemplo
taller
`,
    },
  ],
  examples: {
    hit: [
      '«Grand Rounds» on Thursday',
      '«Quiz»: what is the right dose',
      'the «annual training» «module»',
      '«taller» de nutricion',
    ],
    miss: ['the train is late', 'no model is right', 'rounds at 7', 'he exercised'],
  },
};
